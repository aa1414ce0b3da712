import { registerHooks } from "node:module";

/** Lets plain Node load what is marked for the server, without the condition that takes React's renderer away. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "server-only" ? { url: "data:text/javascript,", shortCircuit: true } : next(specifier, context),
});
