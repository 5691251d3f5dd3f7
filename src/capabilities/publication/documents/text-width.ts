/** Width of 版心 in points (156 mm). Source: GB/T 9704-2012 5.2.1. */
export const textWidthPoints = 442.2;
