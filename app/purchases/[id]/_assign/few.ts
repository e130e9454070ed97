/** So few people that one sees at a glance who is meant: no plan is needed. */
export const few = 10;
