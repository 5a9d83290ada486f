import { csvOf } from './csv';

/** A table of what a figure draws. */
export interface NumberTable {
  caption: string;
  columns: string[];
  rows: (string | number)[][];
}

interface Props {
  title: string;
  table: NumberTable;
  onClose: () => void;
}

/** So many rows are shown; the file has all of them. */
const SHOWN = 400;

/** The numbers of a figure to read, and to take away as a file. */
export function Numbers({ title, table, onClose }: Props) {
  const { caption, columns, rows } = table;
  const stride = Math.max(1, Math.ceil(rows.length / SHOWN));
  const shown = rows.filter((_, i) => i % stride === 0 || i === rows.length - 1);
  const save = () => {
    const address = URL.createObjectURL(new Blob([csvOf(table)], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `one-bit-${title
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-|-$/g, '')}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <div className="numbers-head">
        <h3>{title}</h3>
        <button type="button" className="button" onClick={save}>
          Download CSV
        </button>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="numbers-scroll" aria-label="Table" tabIndex={0}>
        <table>
          <caption>
            {caption}
            {stride > 1 && ` One row in ${stride} is shown; the file has all ${rows.length}.`}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, i) => (
                  <td key={columns[i]}>{typeof cell === 'number' ? digits(cell) : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const digits = (value: number) => (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(5))));
