import { GraphQLError } from 'graphql';

/** The code of a fault that a page's `after` was never given out as a cursor. */
export const cursorNotValidCode = 'CURSOR_NOT_VALID';

/** A page was asked for after something that is no cursor of ours. */
export function cursorNotValid(): GraphQLError {
  return new GraphQLError('`after` is no cursor of this list. Take one from `pageInfo.endCursor` or an edge.', {
    extensions: { code: cursorNotValidCode, http: { status: 400 } },
  });
}
