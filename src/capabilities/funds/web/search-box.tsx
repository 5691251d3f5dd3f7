import { Input } from 'antd';
import { useEffect, useState } from 'react';

/** A search field whose text goes into the address when it is sent. */
export function SearchBox(wish: {
  readonly label: string;
  readonly value: string | undefined;
  readonly search: (text: string) => void;
}) {
  const { label, value = '', search } = wish;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <Input.Search
      aria-label={label}
      placeholder={label}
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(typed) => search(typed.trim())}
      style={{ width: 230 }}
    />
  );
}
