import { Purchase } from './purchase.ts';

/** What is bought once. */
export class Order extends Purchase {
  get isLive(): boolean {
    return this.status === 'paid' || this.status === 'partially_refunded';
  }

  pay(): string {
    if (this.isLive) return 'done';
    if (this.status !== 'pending') return 'BadRequest';
    this.status = 'paid';
    return 'done';
  }

  refund(partially: boolean): string {
    const status = partially ? 'partially_refunded' : 'refunded';
    if (this.status === status) return 'done';
    if (!this.isLive) return 'BadRequest';
    if (!partially) for (const seat of this.live) seat.takeBack('ended');
    this.status = status;
    return 'done';
  }

  void(): string {
    if (this.status !== 'pending' && this.status !== 'void') return 'BadRequest';
    this.status = 'void';
    return 'done';
  }
}
