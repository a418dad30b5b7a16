import { GraphQLError } from 'graphql';

/** The codes under which an operation is refused before anything of it is fetched, whatever becomes of its fields. */
export const admissionCodes = {
  selection: 'PERSONAL_SELECTION_REFUSED',
  literal: 'PERSONAL_LITERAL_REFUSED',
  byUrl: 'PERSONAL_DATA_BY_URL',
} as const;

/** Why an operation is not admitted. They name places of the schema, and never what was sent in them. */
export const refusals = {
  selection: (coordinate: string): GraphQLError =>
    refusal(
      admissionCodes.selection,
      403,
      `${coordinate} asks by personal data, which only those may do who see it in clear. Ask without it.`,
      coordinate,
    ),
  literal: (coordinate: string): GraphQLError =>
    refusal(
      admissionCodes.literal,
      400,
      `${coordinate} takes personal data, which does not belong in the text of a document. Send it in a variable.`,
      coordinate,
    ),
  byUrl: (coordinate: string): GraphQLError =>
    new GraphQLError(
      `${coordinate} is personal data, which is not asked for by an address that histories and logs keep. Send it by POST.`,
      {
        extensions: {
          code: admissionCodes.byUrl,
          coordinate,
          http: { status: 405, headers: new Map([['allow', 'POST']]) },
        },
      },
    ),
} as const;

function refusal(code: string, status: number, sentence: string, coordinate: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code, coordinate, http: { status } } });
}
