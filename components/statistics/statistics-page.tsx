'use client';

import { PageBody } from '@/components/shell/page-body.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import { IdleSection } from './idle-section.tsx';
import { LoansSection } from './loans-section.tsx';
import { OfficesSection } from './offices-section.tsx';
import { StatisticsFilters } from './statistics-filters.tsx';
import { WantedSection } from './wanted-section.tsx';

/** `/statistics`: how the library is used. The address holds the months and the office. */
export function StatisticsPage() {
  const [from, setFrom] = useSearchParameter('from');
  const [to, setTo] = useSearchParameter('to');
  const [office, setOffice] = useSearchParameter('office');
  const filter = { from, to, office };
  return (
    <PageBody>
      <PageHeader
        title="Statistics"
        lead="What is borrowed, what people wait for, and what nobody takes from the shelf."
      />
      <div className="grid grid-cols-1 gap-12">
        <StatisticsFilters filter={filter} onFrom={setFrom} onTo={setTo} onOffice={setOffice} />
        <LoansSection filter={filter} />
        <WantedSection filter={filter} />
        <OfficesSection filter={filter} />
        <IdleSection office={office} />
      </div>
    </PageBody>
  );
}
