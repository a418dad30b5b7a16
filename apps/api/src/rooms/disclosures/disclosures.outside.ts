/**
 * How an entry of the ledger tells of what was handed over outside of this server, by whom of our staff, and in which case.
 * The view `disclosure_to_others` finds the case in it.
 */
export function outsideOperation(caseReference: string, recordedBy: string): string {
  return `Mutation.recordDisclosure by:${recordedBy} case:${caseReference}`;
}
