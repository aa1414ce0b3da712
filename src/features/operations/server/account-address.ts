import { z } from "zod";

/** The address of an account as an operator types it, in the form accounts are kept by. */
export const AccountAddress = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email());
