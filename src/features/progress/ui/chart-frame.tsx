"use client";
import { type ReactNode, useState } from "react";
import { progress } from "@/lib/copy/en/progress";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";

export type ChartRow = { id: string; name: string; value: string };

type Props = { title: string; rows: readonly ChartRow[]; explain?: string | undefined; children: ReactNode };

/** A drawing and the same numbers as a table. */
export function ChartFrame({ title, rows, explain, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Card as="section" aria-label={title}>
      <div className="flex items-center justify-between gap-2 pb-3">
        <h2 className="text-lg font-semibold">{title}</h2>
        <Button variant="ghost" onClick={() => setAsTable(!asTable)}>
          {asTable ? progress.chart : progress.table}
        </Button>
      </div>
      {asTable ? <ChartTable title={title} rows={rows} /> : children}
      {explain ? <p className="pt-3 text-sm text-ink-2">{explain}</p> : null}
    </Card>
  );
}

function ChartTable({ title, rows }: { title: string; rows: readonly ChartRow[] }) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="text-ink-2">
          <th scope="col" className="py-1 text-start font-medium">
            {progress.date}
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            {progress.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, value }) => (
          <tr key={id} className="border-t border-hairline">
            <th scope="row" className="py-2 text-start font-normal">
              {name}
            </th>
            <td className="num py-2 text-end">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
