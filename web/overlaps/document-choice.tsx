/** Which documents the pairs are of: one with all others, or two with each other. */
import { useQuery } from '@tanstack/react-query';
import Select from 'antd/es/select/index.js';
import { type OverlapAddress, withDocuments } from '../address/overlap-address.ts';
import { documentsQuery } from '../request/queries.ts';

interface DocumentChoiceProps {
  address: OverlapAddress;
  go: (next: OverlapAddress) => void;
}

export const DocumentChoice = ({ address, go }: DocumentChoiceProps) => {
  const { data } = useQuery(documentsQuery);
  const [first, second] = address.document ?? [];
  const options = (data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const pick = (
    label: string,
    value: string | undefined,
    picked: (id: string | undefined) => (string | undefined)[],
  ) => (
    <Select<string>
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      options={options}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(id?: string) =>
        go(
          withDocuments(
            address,
            picked(id).filter((one) => one !== undefined),
          ),
        )
      }
    />
  );
  return (
    <fieldset className="choices choices-documents">
      <legend>文件</legend>
      {pick('任一份', first, (id) => [id, second])}
      {first && <span>与</span>}
      {first && pick('其他各份', second, (id) => [first, id])}
    </fieldset>
  );
};
