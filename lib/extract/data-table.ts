import type { SketchElement } from './sketch/sketch-element.ts';

/** As in Readability 0.6.0, `_markDataTables`, where the numbers are its own too: whether a table is no layout. */
export function isDataTable(table: SketchElement): boolean {
  if (table.getAttribute('role') === 'presentation' || table.getAttribute('datatable') === '0') return false;
  if (table.getAttribute('summary') || table.querySelectorAll('caption')[0]?.firstChild) return true;
  if (table.querySelectorAll('col,colgroup,tfoot,thead,th').length > 0) return true;
  if (table.querySelectorAll('table').length > 0) return false;
  let rows = 0;
  let columns = 0;
  for (const row of table.querySelectorAll('tr')) {
    rows += span(row, 'rowspan');
    columns = Math.max(
      columns,
      row.querySelectorAll('td').reduce((sum, cell) => sum + span(cell, 'colspan'), 0),
    );
  }
  if (rows === 1 || columns === 1) return false;
  return rows >= 10 || columns > 4 || rows * columns > 10;
}

const span = (cell: SketchElement, name: string): number =>
  Number.parseInt(cell.getAttribute(name) ?? '', 10) || 1;
