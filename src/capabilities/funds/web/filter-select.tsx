import { Select } from 'antd';

/** A filter with few choices; taking the choice off takes the filter off. */
export function FilterSelect(wish: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string | undefined) => void;
  readonly width?: number;
}) {
  const { label, value, choices, choose, width = 120 } = wish;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      value={value ?? null}
      options={[...choices]}
      onChange={(chosen: string | undefined) => choose(chosen ?? undefined)}
      style={{ width }}
    />
  );
}
