import type { ReactNode } from "react";
import { MailNotice } from "@/features/account/ui/mail-notice";
import { PaymentNotice } from "@/features/billing/ui/payment-notice";

/** Pages on which a lifter may be told of a failed charge or of mail that came back: all but a running workout, the first minutes and where it stands already. */
export default function ToldLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PaymentNotice />
      <MailNotice />
      {children}
    </>
  );
}
