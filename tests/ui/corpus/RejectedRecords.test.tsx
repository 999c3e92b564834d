import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { RejectedRecords } from '@/ui/corpus/CorpusStates';

const record = (index: number) => ({
  path: `articles[${index}].issued`,
  reason: 'the month must be 1 to 12, got 13',
  raw: `{ "id": "<b>${index}</b>" }`,
});

it('counts the records that could not be read, and shows them when asked', async () => {
  render(<RejectedRecords rejected={[record(3)]} total={5} />);
  const summary = screen.getByText(/1 of 6 records could not be read/u);
  expect(screen.getByText('articles[3].issued')).not.toBeVisible();
  await userEvent.click(summary);
  expect(screen.getByText('articles[3].issued')).toBeVisible();
  expect(screen.getByText(/the month must be 1 to 12, got 13/u)).toBeVisible();
  expect(screen.getByText('{ "id": "<b>3</b>" }')).toBeVisible();
});

it('lists a hundred of many, and counts the others', () => {
  const rejected = Array.from({ length: 130 }, (_, index) => record(index));
  render(<RejectedRecords rejected={rejected} total={0} />);
  expect(screen.getByText(/130 of 130 records could not be read/u)).toBeVisible();
  expect(screen.getAllByRole('listitem', { hidden: true })).toHaveLength(100);
  expect(screen.getByText('and 30 more')).toBeInTheDocument();
});

it('says nothing where every record was read', () => {
  const { container } = render(<RejectedRecords rejected={[]} total={5} />);
  expect(container).toBeEmptyDOMElement();
});
