import "server-only";
import type * as contract from "../features/account/contract";
import { assertFresh } from "../lib/auth/fresh";
import { authMails } from "../lib/auth/mails";
import { methodsOf, namePasskey, type Removed, removeMethod } from "../lib/auth/methods";
import { noteMethod } from "../lib/auth/note-method";
import { accountOf } from "../lib/auth/sessions";
import type { Ctx } from "../lib/context";
import { auth as copy } from "../lib/copy/en/auth";
import { methods } from "../lib/copy/en/sign-in-methods";
import { AppError, notFound } from "../lib/errors";
import type { InputOf, OutputOf } from "../lib/http/endpoint";
import type { MovableMethod } from "../lib/security-kinds";
import { started } from "./services";
import { visitorOf } from "./session";

type Shown = OutputOf<typeof contract.listSignInMethods>["items"][number];

export async function listSignInMethods(ctx: Ctx): Promise<OutputOf<typeof contract.listSignInMethods>> {
  const found = await methodsOf(ctx.services.database, ctx.userId);
  return {
    items: found.map(({ id, what, name, addedAt }) => ({
      id,
      what: what as Shown["what"],
      name,
      addedAt: addedAt.toISOString(),
    })),
  };
}

/** Takes a way to sign in away, and tells the lifter by mail where one can be sent. */
export async function removeSignInMethod(
  ctx: Ctx,
  { methodId }: InputOf<typeof contract.removeSignInMethod>,
  request: Request,
): Promise<OutputOf<typeof contract.removeSignInMethod>> {
  const mo = started();
  const account = await accountOf(mo.database, ctx.userId);
  if (!account) throw new AppError("unauthenticated", copy.errors.session);
  if (account.isDemo) throw new AppError("forbidden", copy.errors.demo);
  assertFresh(await visitorOf(request), ctx.now());
  const { what } = removedOf(await removeMethod(mo.database, mo.keys, ctx.userId, methodId));
  const desk = {
    ...{ services: mo, now: ctx.now, mails: authMails(mo, mo.config.appUrl, ctx.now) },
    verifyEmail: mo.email.canDeliver || mo.config.devInbox,
  };
  const to = { userId: ctx.userId, email: account.email };
  await noteMethod(desk, request.headers, to, { removed: what as MovableMethod });
  return { removed: true };
}

/** Passkeys have names of the lifter's own; the other ways have those of their services. */
export async function nameSignInMethod(
  ctx: Ctx,
  { methodId, name }: InputOf<typeof contract.nameSignInMethod>,
): Promise<OutputOf<typeof contract.nameSignInMethod>> {
  if (!(await namePasskey(ctx.services.database, ctx.userId, methodId, name))) throw notFound("Passkey");
  return { named: true };
}

function removedOf(outcome: Removed) {
  if ("removed" in outcome) return outcome.removed;
  if (outcome.refused === "unknown") throw notFound("Sign-in method");
  throw new AppError("conflict", outcome.refused === "last" ? methods.settings.last : methods.settings.password);
}
