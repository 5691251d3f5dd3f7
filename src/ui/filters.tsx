import { Flex, Input, Select } from 'antd';
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';

/** One thing that a filter can be set to. */
export type Choice = { readonly value: string; readonly label: string };

/** A filter that one of some choices can be taken for, or none. */
export function Chosen(wish: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly choose: (value: string | undefined) => void;
  readonly disabled?: boolean;
  readonly width?: number;
}) {
  const { label, value, choices, choose, disabled = false, width = 140 } = wish;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      disabled={disabled}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      options={[...choices]}
      onChange={(chosen: string | undefined) => choose(chosen ?? undefined)}
      style={{ width }}
    />
  );
}

/** A box for a part of a name or a code; it follows the address, and searches at Enter. */
export function SearchBox({
  label,
  value,
  search,
  width = 230,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly search: (text: string) => void;
  readonly width?: number;
}) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  return (
    <Input.Search
      aria-label={label}
      placeholder={label}
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(typed) => search(typed.trim())}
      maxLength={120}
      style={{ width }}
    />
  );
}

/** The line of filters above a list; it is not printed. `isApart` keeps its distance where nothing around it does. */
export function FilterBar(wish: {
  readonly label: string;
  readonly style?: CSSProperties;
  readonly isApart?: boolean;
  readonly children: ReactNode;
}) {
  const { label, style, isApart = false, children } = wish;
  return (
    <Flex
      gap="small"
      wrap
      align="center"
      role="search"
      aria-label={label}
      className={isApart ? 'filters no-print' : 'no-print'}
      {...(style && { style })}
    >
      {children}
    </Flex>
  );
}
