import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Receipt, receiptLines } from './receipt.ts';

/** The words of the area `receipt` must have been loaded: see `pageOf`. */
export function ReceiptTable({ receipt }: { receipt: Receipt }) {
  const { t, i18n } = useTranslation('receipt');
  return (
    <Table>
      <Table.Tbody>
        {receiptLines(receipt, t, i18n.language).map(({ name, value }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
