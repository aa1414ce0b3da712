import { crashed } from "@/lib/copy/en/crashed";
import { DROPPED_BAR } from "./crashed";
import { FIRST_WAY, OTHER_WAY, Statement } from "./statement";

/** What `Crashed` says where no script runs: the form sends the browser to the same address again. */
export function Broken() {
  return (
    <Statement drawing={DROPPED_BAR} title={crashed.title}>
      <form>
        <button type="submit" className={FIRST_WAY}>
          {crashed.action}
        </button>
      </form>
      <a href="/" className={OTHER_WAY}>
        {crashed.home}
      </a>
      <a href="/help#feedback" className={OTHER_WAY}>
        {crashed.tell()}
      </a>
    </Statement>
  );
}
