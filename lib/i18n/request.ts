import { getRequestConfig } from 'next-intl/server'
import { getMessages } from './messages'

/** The workspace speaks English; patient surfaces ask for the plan's locale themselves. */
export default getRequestConfig(async () => ({ locale: 'en', messages: getMessages('en'), timeZone: 'UTC' }))
