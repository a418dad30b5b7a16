import { GraphQLError } from 'graphql';

/** The code of the fault that this server takes no payments. */
export const paymentsNotSetUpCode = 'PAYMENTS_NOT_SET_UP';

/** The code of the fault that the processor gave no answer: what was asked may be asked again, and counts once. */
export const processorFailedCode = 'PAYMENT_PROCESSOR_FAILED';

/** In production, payments are taken by a real processor or not at all. */
export function paymentsNotSetUp(): GraphQLError {
  return new GraphQLError('Payments are not taken here yet.', {
    extensions: { code: paymentsNotSetUpCode, http: { status: 503 } },
  });
}

/** The processor could not be asked. Its own words stay with it: they can name a card. */
export function processorFailed(): GraphQLError {
  return new GraphQLError('The payment service gave no answer. Try again: nothing is paid twice.', {
    extensions: { code: processorFailedCode, http: { status: 502 } },
  });
}
