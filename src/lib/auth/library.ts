/** What Mo uses of the sign-in library behind its own door. */
export interface Library {
  handle(request: Request): Promise<Response>;
  /** The user a reset link was made for, or null. */
  userOfResetLink(token: string): Promise<string | null>;
}
