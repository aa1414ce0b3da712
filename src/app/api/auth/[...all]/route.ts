import { auth } from "@/wiring/auth-door";

export { auth as DELETE, auth as GET, auth as OPTIONS, auth as PATCH, auth as POST, auth as PUT };
