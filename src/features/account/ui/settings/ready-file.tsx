"use client";
import { useState } from "react";
import { myData } from "@/lib/copy/en/my-data";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { saveExport } from "../../client/save-export";
import { type ExportState, ExportStatus } from "./export-status";

const copy = myData.ready;

/** The file a mail led here for. */
export function ReadyFile({ archiveId }: { archiveId: string }) {
  const [state, setState] = useState<ExportState>("idle");
  const save = async () => {
    setState("working");
    setState(await saveExport(archiveId));
  };
  return (
    <Card>
      <h2 className="font-medium">{copy.title}</h2>
      <p className="pt-2 pb-4 text-ink-2">{copy.text}</p>
      <Button busy={state === "working"} onClick={() => void save()}>
        {copy.save}
      </Button>
      <ExportStatus state={state} working={copy.working} />
    </Card>
  );
}
