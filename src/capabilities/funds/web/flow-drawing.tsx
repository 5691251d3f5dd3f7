import { SankeyChart } from 'echarts/charts';
import { use } from 'echarts/core';

use([SankeyChart]);

/** A drawing that knows flows; loaded only where one is shown. */
export { default } from '#ui/chart-drawing.tsx';
