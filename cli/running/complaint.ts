/** Something that the operator can put right: the sentence is all that is shown. */
export class Complaint extends Error {
  override name = 'Complaint';
}
