import { wanText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { WorkAction, WorkPlan } from '../contract-work-plan.ts';
import { targetKinds } from '../rules/work-plan.ts';
import { words } from './words.ts';

/** What a work plan says: goal, six actions with their targets, safeguards. */
export function WorkPlanText({ plan }: { readonly plan: WorkPlan }) {
  const t = useWords(words);
  return (
    <article className="plan-text">
      <Part title={t('goal')} text={plan.goal} />
      {plan.actions.map((action) => (
        <Action key={action.action} action={action} />
      ))}
      <Part title={t('safeguards')} text={plan.safeguards} />
    </article>
  );
}

/** A part of a paper under its heading; a part without text is left out. */
export function Part({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <>
      <h2>{title}</h2>
      <p>{text}</p>
    </>
  );
}

function Action({ action }: { readonly action: WorkAction }) {
  const t = useWords(words);
  const lines = [
    [t('actionGoal'), action.goal],
    [t('measures'), action.measures],
    [t('responsible'), action.responsible],
    [t('dueOn'), action.dueOn ?? ''],
  ] as const;
  return (
    <section>
      <h3>
        {t(action.action)}
        {t('actionLong')}
      </h3>
      {lines
        .filter(([, text]) => text !== '')
        .map(([label, text], i) => (
          <div key={label}>
            <p>
              <span className="plan-label">{label}：</span>
              {text}
            </p>
            {i === 0 && action.targets.length > 0 && <Targets action={action} />}
          </div>
        ))}
    </section>
  );
}

function Targets({ action: { action, targets } }: { readonly action: WorkAction }) {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const kinds = targetKinds.filter((kind) => targets.some((target) => target.kind === kind));
  const units = [...new Set(targets.map(({ unitCode }) => unitCode))];
  const amountOf = (unit: string, kind: (typeof kinds)[number]) =>
    targets.find((target) => target.unitCode === unit && target.kind === kind)?.amount ?? null;
  return (
    <table className="plain-table plan-targets" aria-label={`${t(action)} ${t('targets')}`}>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          {units.map((unit) => (
            <th key={unit} scope="col">
              {shortNameOf(unit)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`kind.${kind}`)}</th>
            {units.map((unit) => (
              <td key={unit}>
                {kind === 'investment' ? wanText(amountOf(unit, kind)) : (amountOf(unit, kind) ?? '—')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
