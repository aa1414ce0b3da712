import { type Form, formAt, textAt } from "./form";
import * as make from "./stripe-objects";
import type { StripeWorld } from "./stripe-world";

/** An error in Stripe's shape. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly reason: { readonly type: "invalid_request_error"; readonly message: string; readonly code?: string },
    readonly isStranger = false,
  ) {
    super(reason.message);
  }
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly form: Form;
  readonly base: string;
}

/** One call of Stripe's API. What Mo never calls is not there, and is told apart from what is missing. */
export function answerStripe(world: StripeWorld, asked: Asked): object {
  const { method, path, form } = asked;
  const [, , kind = "", second, third] = path.split("/");
  const customerId = textAt(form, "customer");
  const of = <T extends { customer: unknown }>(all: Iterable<T>) =>
    [...all].filter(({ customer }) => customer === customerId).reverse();
  switch (`${method} ${kind}${kind === "checkout" || kind === "billing_portal" ? `/${second}` : ""}`) {
    case "POST customers":
      return kept(
        world.customers,
        make.customer(world.id("cus"), world.now(), textAt(form, "email"), words(formAt(form, "metadata"))),
      );
    case "GET customers": {
      if (second && world.gone.has(second)) return { id: second, object: "customer", deleted: true };
      return known(world.customers.get(second ?? ""), "customer");
    }
    case "DELETE customers": {
      known(world.gone.has(second ?? "") ? undefined : world.customers.get(second ?? ""), "customer");
      world.removeCustomer(second ?? "");
      return { id: second, object: "customer", deleted: true };
    }
    case "GET prices":
      return known(second === world.price.id ? world.price : undefined, "price");
    case "GET subscriptions": {
      if (second) return known(world.subscriptions.get(second), "subscription");
      present(world, customerId);
      const status = textAt(form, "status");
      return make.list(
        of(world.subscriptions.values()).filter((one) => status === "all" || one.status !== "canceled"),
        path,
      );
    }
    case "DELETE subscriptions": {
      const one = known(world.subscriptions.get(second ?? ""), "subscription");
      world.end(one.id);
      return one;
    }
    case "GET invoices": {
      const subscription = textAt(form, "subscription") ?? "";
      if (textAt(form, "status") !== "open") throw stranger(asked);
      return make.list(world.openInvoices(subscription).reverse(), path);
    }
    case "GET events":
      return make.list([...world.events].reverse().slice(0, 100), path);
    case "GET checkout/sessions": {
      present(world, customerId);
      const status = textAt(form, "status");
      return make.list(
        of(world.sessions.values()).filter((one) => status === null || one.status === status),
        path,
      );
    }
    case "POST checkout/sessions":
      return third ? expire(world, third, path) : openSession(world, asked);
    case "POST billing_portal/sessions": {
      present(world, customerId);
      const id = world.id("bps");
      return kept(
        world.portals,
        make.portalSession(id, world.now(), customerId ?? "", `${asked.base}/portal/${id}`, textAt(form, "return_url")),
      );
    }
    default:
      throw stranger(asked);
  }
}

function openSession(world: StripeWorld, { form, base }: Asked) {
  present(world, textAt(form, "customer"));
  const line = formAt(formAt(form, "line_items"), "0");
  if (textAt(line, "price") !== world.price.id) throw missing("price");
  const id = world.id("cs_test");
  const session = make.checkoutSession({
    id,
    at: world.now(),
    customer: textAt(form, "customer") ?? "",
    reference: textAt(form, "client_reference_id"),
    url: `${base}/pay/${id}`,
    successUrl: textAt(form, "success_url") ?? "",
    cancelUrl: textAt(form, "cancel_url"),
    metadata: words(formAt(form, "metadata")),
    amount: world.price.unit_amount ?? 0,
  });
  return kept(world.sessions, session);
}

function expire(world: StripeWorld, id: string, path: string) {
  const session = known(world.sessions.get(id), "checkout.session");
  if (!path.endsWith("/expire")) throw new StripeRefusal(404, { type: "invalid_request_error", message: path }, true);
  if (session.status !== "open")
    throw new StripeRefusal(400, {
      type: "invalid_request_error",
      message: "Only Checkout Sessions with a status of open can be expired",
    });
  return Object.assign(session, { status: "expired", url: null });
}

function kept<T extends { readonly id: string }>(all: Map<string, T>, made: T): T {
  all.set(made.id, made);
  return made;
}

function known<T>(one: T | undefined, what: string): T {
  if (one === undefined) throw missing(what);
  return one;
}

function present(world: StripeWorld, customerId: string | null) {
  if (customerId === null || !world.customers.has(customerId) || world.gone.has(customerId)) throw missing("customer");
}

function missing(what: string) {
  return new StripeRefusal(404, { type: "invalid_request_error", code: "resource_missing", message: `No such ${what}` });
}

function stranger({ method, path }: Asked) {
  const message = `Unrecognized request URL (${method}: ${path})`;
  return new StripeRefusal(404, { type: "invalid_request_error", message }, true);
}

function words(form: Form): Record<string, string> {
  return Object.fromEntries(Object.entries(form).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
