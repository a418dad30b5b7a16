/** A card as we may know it: never its number. `reference` is the processor's word for it. */
export interface Card {
  readonly reference: string;
  /** In capitals: `VISA`. */
  readonly brand: string;
  /** Four digits. */
  readonly lastFour: string;
  /** Year and month, ISO 8601: `2029-04`. */
  readonly expires: string;
}

/** What a frontend needs to give a card to the processor itself. The secret is for it alone: it is not kept or logged. */
export interface CardSetup {
  readonly setupId: string;
  readonly clientSecret: string;
}

/** A payment that is asked for. Asked again under the same `invoiceId`, it is the same payment. */
export interface ChargeRequest {
  readonly customer: string;
  /** The card's reference. */
  readonly card: string;
  /** A whole number of the currency's smallest unit. */
  readonly amountMinor: number;
  /** ISO 4217, in capitals. */
  readonly currency: string;
  readonly invoiceId: string;
}

/** What became of a payment; `PENDING` is told later, by an event. */
export type Charge =
  | { readonly status: 'SUCCEEDED'; readonly reference: string }
  | { readonly status: 'DECLINED'; readonly reference: string | null }
  | { readonly status: 'PENDING' };

/** Something that the processor tells of its own accord; `id` is the same whenever it is told again. */
export type ProcessorEvent = { readonly id: string } &
  /** A card was given; `cardOf` tells which. */
  (
    | { readonly kind: 'CARD_SET_UP'; readonly accountId: string; readonly setupId: string }
    | {
        readonly kind: 'CHARGED';
        readonly invoiceId: string;
        readonly charge: Exclude<Charge, { readonly status: 'PENDING' }>;
      }
    /** Something that is nothing to us. */
    | { readonly kind: 'OTHER' }
  );

/** Who takes payments. It is told opaque ids, amounts and currencies; who pays, it learns from them and not from us. */
export interface PaymentProcessor {
  readonly name: 'LOCAL' | 'STRIPE' | 'NONE';
  /** Makes a customer for an account and gives its reference; the same one for the same account. */
  openCustomer(accountId: string): Promise<string>;
  setUpCard(customer: string, accountId: string): Promise<CardSetup>;
  /** The card that was given in a set-up; null where it is not done, or is another customer's. */
  cardOf(customer: string, setupId: string): Promise<Card | null>;
  /** Forgets a card; one that is forgotten already is no fault. */
  forgetCard(card: string): Promise<void>;
  /** Forgets a customer and all of its cards; one that is forgotten already is no fault. */
  forgetCustomer(customer: string): Promise<void>;
  charge(request: ChargeRequest): Promise<Charge>;
  /** Reads what was sent as an event; null where the signature is not the processor's own, or too old. */
  readEvent(body: Buffer, signature: string, now: Date): ProcessorEvent | null;
}
