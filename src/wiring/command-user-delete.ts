import "server-only";
import { z } from "zod";
import { AccountAddress } from "../features/operations/server/account-address";
import { accountWith } from "../lib/auth/sessions";
import { command, NotSo } from "../lib/command";
import { eraseAccount } from "./erase-account";
import type { Started } from "./services";

/** `./mo user delete E-MAIL --yes`: erases an account with every row of it, at once and for good. Without --yes it only says what it would do. */
export const userDelete = command({
  name: "user delete",
  usage: "Say whose account: ./mo user delete somebody@example.org --yes",
  input: z.strictObject({ email: AccountAddress, sure: z.boolean() }),
  read: ([email, sure]) => ({ email, sure: sure === "--yes" }),
  work: async (mo: Started, { email, sure }) => {
    const account = await accountWith(mo.database, email);
    if (!account) throw new NotSo("Nobody here has this e-mail address.");
    if (!sure)
      throw new NotSo(
        `This would erase the account${account.isOwner ? " of the owner" : ""} and everything logged with it, for good. Say it again with --yes.`,
      );
    await eraseAccount(mo, account.userId);
    return ["✓ The account and all of its rows are gone. Backups hold them until they are 30 days old."];
  },
});
