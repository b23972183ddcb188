'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { renderSVG } from 'uqr'
import { toRefusal } from '@/app/_session/fetch-json'
import { Button } from '@/app/_ui/button'
import { Waiting } from '@/app/_ui/waiting'
import { putNewest } from '@/app/(clinic)/_components/put-newest'
import { useDesk } from '../_components/builder-context'
import { CopyLink } from './copy-link'
import { HelperLinks } from './helper-links'
import { LinkProof } from './link-proof'
import { askLink, linkKey, type PlanLink, withToldPin } from './plan-link'
import { TellPatient } from './tell-patient'

/** The link to give the patient: copy it, scan it, end it. */
export function LinkPanel() {
  const t = useTranslations('builder')
  const { planId, can, patient } = useDesk()
  const client = useQueryClient()
  const key = linkKey(planId)
  const link = useQuery({
    queryKey: key,
    queryFn: async () => {
      const now = await askLink(planId, 'GET')
      return now && withToldPin(now, client.getQueryData<PlanLink | null>(key))
    },
  })
  const make = useMutation({
    mutationFn: () => askLink(planId, 'POST'),
    onSuccess: (made) => putNewest(client, key, made),
  })
  const revoke = useMutation({
    mutationFn: () => askLink(planId, 'DELETE'),
    onSuccess: () => putNewest(client, key, null),
  })
  if (link.isPending) return <Waiting>{t('link.loading')}</Waiting>
  const address = link.data?.address
  if (!link.data || !address)
    return (
      <div className="grid justify-items-start gap-3">
        <p>{t(link.data ? 'link.sealed' : 'link.none', { name: patient.firstName })}</p>
        {can.share && (
          <Button
            look="primary"
            icon="link"
            busy={make.isPending && t('link.making')}
            onClick={() => make.mutate()}
          >
            {t('link.make')}
          </Button>
        )}
        {make.isError && <p role="alert">{toRefusal(make.error).message || t('link.failed')}</p>}
      </div>
    )
  return <MadeLink link={{ ...link.data, address }} ending={revoke.isPending} onEnd={() => revoke.mutate()} />
}

function MadeLink({
  link,
  ending,
  onEnd,
}: {
  link: PlanLink & { address: string }
  ending: boolean
  onEnd: () => void
}) {
  const t = useTranslations('builder')
  const { can, planId } = useDesk()
  const client = useQueryClient()
  const format = useFormatter()
  const { address, firstOpenedAt, lastOpenedAt } = link
  return (
    <div className="grid grid-cols-[132px_minmax(0,1fr)] gap-x-6 gap-y-5 max-tablet:grid-cols-1">
      <div
        role="img"
        aria-label={t('link.code')}
        className="size-[132px] bg-sheet"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: SVG made here from the address
        dangerouslySetInnerHTML={{ __html: renderSVG(address, { border: 2 }) }}
      />
      <div className="grid content-start justify-items-start gap-3">
        <output className="w-full select-all break-all rounded-control border border-line bg-paper-2 px-3 py-2">
          {address}
        </output>
        <div className="flex flex-wrap gap-2">
          <CopyLink address={address} />
        </div>
        <p className="text-12 text-ink-2">
          {lastOpenedAt && firstOpenedAt
            ? t('link.opened', {
                at: format.dateTime(new Date(lastOpenedAt), { dateStyle: 'medium', timeStyle: 'short' }),
              })
            : t('link.unopened')}
        </p>
        {can.share && (
          <LinkProof
            link={link}
            changed={(change) =>
              putNewest<PlanLink | null>(client, linkKey(planId), (now) => now && { ...now, ...change })
            }
          />
        )}
        {can.share && (
          <Button look="text" className="-ms-2" busy={ending && t('link.revoking')} onClick={onEnd}>
            {t('link.revoke')}
          </Button>
        )}
      </div>
      <div className="tablet:col-span-2">
        <TellPatient address={address} asks={link.asks} />
      </div>
      <div className="tablet:col-span-2">
        <HelperLinks />
      </div>
    </div>
  )
}
