import type { TableBlock, TableCell } from '../rules/paper.ts';
import { MarkedText } from './marked-text.tsx';

/** A table as it prints: its name and unit above it, heads over several columns, its note below. */
export function PaperTable({ table }: { readonly table: TableBlock }) {
  const { rows, caption, unitText, note } = table;
  const headers = table.hasHeader ? (table.headerRows ?? 1) : 0;
  return (
    <>
      <table>
        {(caption || unitText) && (
          <caption>
            {caption && <b>{caption}</b>}
            {unitText && <span>{unitText}</span>}
          </caption>
        )}
        {headers > 0 && (
          <thead>
            {rows.slice(0, headers).map((row, index) => (
              <tr key={row[0]?.start ?? index}>
                {row.map((cell) => (
                  <th key={cell.start} {...placeOf(cell)} scope={cell.columns === undefined ? 'col' : 'colgroup'}>
                    <MarkedText piece={cell} />
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {rows.slice(headers).map((row, index) => (
            <tr key={row[0]?.start ?? index}>
              {row.map((cell) => (
                <td key={cell.start} {...placeOf(cell)}>
                  <MarkedText piece={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="paper-below">{note}</p>}
    </>
  );
}

/** How many columns and rows a cell takes, and to which side it stands; in the middle where nothing is said. */
function placeOf({ columns = 1, rows = 1, align = 'center' }: TableCell) {
  return { colSpan: columns, rowSpan: rows, style: { textAlign: align } };
}
