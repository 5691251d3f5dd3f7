/**
 * The standard normal value below which `share` lies, to about 1e-9; `share` within (0, 1).
 * Source: P. J. Acklam, an algorithm for computing the inverse normal cumulative distribution function (2003).
 */
export function normalAt(share: number): number {
  if (share < 0.02425) return -tail(Math.sqrt(-2 * Math.log(share)));
  if (share > 0.97575) return tail(Math.sqrt(-2 * Math.log(1 - share)));
  const q = share - 0.5;
  const r = q * q;
  return (polynomial(middleOver, r) * q) / (polynomial(middleUnder, r) * r + 1);
}

/** A draw of Student's t from two uniform numbers within (0, 1). Source: R. W. Bailey, Math. Comp. 62 (1994). */
export function studentAt(one: number, other: number, freedom: number): number {
  const radius = Math.sqrt(freedom * (Math.max(1e-12, one) ** (-2 / freedom) - 1));
  return radius * Math.cos(2 * Math.PI * other);
}

const middleOver = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const middleUnder = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
];
const tailOver = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const tailUnder = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416];

function tail(q: number): number {
  return -polynomial(tailOver, q) / (polynomial(tailUnder, q) * q + 1);
}

function polynomial(coefficients: readonly number[], at: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * at + coefficient;
  return sum;
}
