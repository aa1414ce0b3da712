export type ChartRow = { id: string; cells: readonly string[] };

type Props = { caption: string; columns: readonly string[]; rows: readonly ChartRow[] };

/** A chart's numbers for eyes and ears that want them in rows; the first cell names its row. */
export function ChartTable({ caption, columns, rows }: Props) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-ink-2">
          {columns.map((column, i) => (
            <th key={column} scope="col" className={i === 0 ? "py-1 text-start font-medium" : "py-1 text-end font-medium"}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...values] }) => (
          <tr key={id} className="border-t border-hairline">
            <th scope="row" className="py-2 text-start font-normal">
              {name}
            </th>
            {values.map((value, i) => (
              <td key={columns[i + 1]} className="num py-2 text-end">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
