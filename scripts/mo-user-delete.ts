import { eq } from "drizzle-orm";
import { users } from "../src/lib/db/schema/identity";
import { eraseAccount } from "../src/wiring/erase-account";
import { desk, NotSo, wrongly } from "./mo-desk";

const [given, sure] = process.argv.slice(2);
const email = given?.trim().toLowerCase();

/** `./mo user delete E-MAIL --yes`: erases an account with every row of it, at once and for good. Without --yes it only says what it would do. */
await desk(async (mo) => {
  if (!email?.includes("@")) throw wrongly("Say whose account: ./mo user delete somebody@example.org --yes");
  const [user] = await mo.database.plain
    .select({ id: users.id, isOwner: users.isOwner })
    .from(users)
    .where(eq(users.email, email));
  if (!user) throw new NotSo("Nobody here has this e-mail address.");
  if (sure !== "--yes")
    throw new NotSo(
      `This would erase the account${user.isOwner ? " of the owner" : ""} and everything logged with it, for good. Say it again with --yes.`,
    );
  await eraseAccount(mo, user.id);
  console.log("✓ The account and all of its rows are gone. Backups hold them until they are 30 days old.");
});
