import type { ErrorCode } from '#shared/protocol/codes.ts';

/** The HTTP status that goes with each error; the body is `{ error: code }`, its text is the page's. */
export const STATUS = {
  'bad-frame': 400,
  'frame-too-large': 413,
  'too-fast': 429,
  'not-your-match': 403,
  'match-over': 409,
  'no-match': 409,
  'not-now': 409,
  'not-granted': 403,
  'cid-reused': 409,
  'cid-gap': 409,
  'bad-token': 401,
  'class-over': 410,
  'class-unknown': 404,
  'class-full': 409,
  'class-locked': 403,
  banned: 403,
  paused: 409,
  'nickname-empty': 422,
  'nickname-too-long': 422,
  'nickname-taken': 409,
  'old-version': 426,
  'not-signed-in': 401,
  'link-used': 401,
  'round-open': 403,
  'branches-full': 409,
  'not-stored': 503,
  busy: 503,
  'sign-in-wrong': 401,
  'name-taken': 409,
  restarting: 503,
  'not-found': 404,
  'not-allowed': 403,
  'bad-request': 400,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

/** Something a person asked for that is not to be had, and why. Thrown in routes only. */
export class Denied extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}
