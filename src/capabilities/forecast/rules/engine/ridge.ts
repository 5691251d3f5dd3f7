/** A linear prediction that knows how to scale its columns. */
export type Ridge = { readonly mean: Float64Array; readonly scale: Float64Array; readonly weights: Float64Array };

/** Rows of a design side by side, with what was seen and how much each row counts. */
export type Fit = {
  readonly rows: number;
  readonly columns: number;
  readonly design: Float64Array;
  readonly seen: Float64Array;
  readonly weight: Float64Array;
};

/** Least squares with a penalty on standardised columns; the constant is free. `penalty` counts as that many rows. */
export function ridgeOf(fit: Fit, penalty: number): Ridge {
  const { mean, scale } = momentsOf(fit);
  const size = fit.columns + 1;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const row = new Float64Array(size);
  row[0] = 1;
  for (let at = 0; at < fit.rows; at++) {
    for (let c = 0; c < fit.columns; c++)
      row[c + 1] = ((fit.design[at * fit.columns + c] ?? 0) - (mean[c] ?? 0)) / (scale[c] ?? 1);
    const weight = fit.weight[at] ?? 0;
    for (let i = 0; i < size; i++) {
      const scaled = weight * (row[i] ?? 0);
      right[i] = (right[i] ?? 0) + scaled * (fit.seen[at] ?? 0);
      for (let j = 0; j <= i; j++) matrix[i * size + j] = (matrix[i * size + j] ?? 0) + scaled * (row[j] ?? 0);
    }
  }
  for (let i = 1; i < size; i++) matrix[i * size + i] = (matrix[i * size + i] ?? 0) + penalty;
  return { mean, scale, weights: solved(matrix, right) };
}

/** The prediction for one row of a design that begins at `from`. */
export function predicted({ mean, scale, weights }: Ridge, design: Float64Array, from: number): number {
  let sum = weights[0] ?? 0;
  for (let c = 0; c < mean.length; c++)
    sum += ((weights[c + 1] ?? 0) * ((design[from + c] ?? 0) - (mean[c] ?? 0))) / (scale[c] ?? 1);
  return sum;
}

function momentsOf({ rows, columns, design }: Fit): Pick<Ridge, 'mean' | 'scale'> {
  const mean = new Float64Array(columns);
  const scale = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    let [sum, squares] = [0, 0];
    for (let at = 0; at < rows; at++) sum += design[at * columns + c] ?? 0;
    const middle = sum / Math.max(1, rows);
    for (let at = 0; at < rows; at++) squares += ((design[at * columns + c] ?? 0) - middle) ** 2;
    mean[c] = middle;
    scale[c] = Math.sqrt(squares / Math.max(1, rows)) + 1e-9;
  }
  return { mean, scale };
}

/** Cholesky: the matrix is symmetric, its lower half is given, and the penalty keeps it positive. */
function solved(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (matrix[i * size + k] ?? 0) * (matrix[j * size + k] ?? 0);
      matrix[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (matrix[j * size + j] ?? 1);
    }
  const answer = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) answer[i] = (answer[i] ?? 0) - (matrix[i * size + k] ?? 0) * (answer[k] ?? 0);
    answer[i] = (answer[i] ?? 0) / (matrix[i * size + i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) answer[i] = (answer[i] ?? 0) - (matrix[k * size + i] ?? 0) * (answer[k] ?? 0);
    answer[i] = (answer[i] ?? 0) / (matrix[i * size + i] ?? 1);
  }
  return answer;
}
