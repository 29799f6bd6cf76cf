/** Custom functions simple enough to check by eye. */

/** The sum of a matrix, text and blanks apart. It is there before office.js is ready, the others are not. */
CustomFunctions.associate("TOTAL", (cells) => cells.flat().reduce((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0));

Office.onReady(() => {
  /** `count` rows of a number and its tenfold. */
  CustomFunctions.associate("SPREAD", (count) => Array.from({ length: count }, (_row, row) => [row + 1, (row + 1) * 10]));
  /** What each cell arrived as. */
  CustomFunctions.associate("KINDS", (cells) =>
    cells.map((row) => row.map((cell) => (cell === null ? "null" : typeof cell === "object" ? cell.basicValue : `${typeof cell} ${cell}`))),
  );
  document.body.dataset.ready = "true";
});

Office.actions.associate("mark", async (event) => {
  await Excel.run(async (context) => {
    context.workbook.getActiveCell().values = [["marked"]];
    await context.sync();
  });
  event.completed();
});
