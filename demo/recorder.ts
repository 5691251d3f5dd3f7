/** Who recorded what the demo city is loaded with; its pages and papers say so where they would name a person. */
export const recorder = '演示数据';
