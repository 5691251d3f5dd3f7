import { Drawer } from 'antd';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { growthWords } from './growth-words.ts';
import { OpenProjects } from './open-projects.tsx';

/** The open projects of one unit's own plan. */
export default function OpenDrawer(wish: {
  readonly month: string;
  readonly unitCode: string;
  readonly close: () => void;
}) {
  const { month, unitCode, close } = wish;
  const t = useWords(growthWords);
  useFocusBack();
  const { nameOf } = useRegions();
  return (
    <Drawer open size={1060} title={t('openTitle', { unit: nameOf(unitCode), month })} onClose={close}>
      <OpenProjects month={month} unitCode={unitCode} />
    </Drawer>
  );
}
