import { pain as copy } from "@/lib/copy/en/pain";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { areaList, type OpenMark } from "../client/open-marks";

/** In place of any advice on the next set: this one hurts. */
export function PainLine({ marks, onOptions }: { marks: readonly OpenMark[]; onOptions: () => void }) {
  const options = (
    <Button variant="link" onClick={onOptions}>
      {copy.options}
    </Button>
  );
  return (
    <Banner tone="warning" title={copy.stop} action={options}>
      {copy.stopLine(areaList(marks))}
    </Banner>
  );
}
