#!/bin/sh
# The operator's commands. `./mo` alone lists them.
exec node "$(dirname "$0")/scripts/mo.mjs" "$@"
