import { mailPreview } from "@/wiring/mail-preview";

export const GET = mailPreview;
