/**
 * Programs that fetch a link to show what is behind it, or to see that it is no trap, before a person looks: a part of the
 * user agent of each, and where its maker names it. They can claim to be a browser instead; nothing more than a date in
 * the therapist's list depends on it.
 */
export const previewAgents: readonly { agent: string; source: string }[] = [
  { agent: 'facebookexternalhit', source: 'developers.facebook.com/docs/sharing/webmasters/web-crawlers' },
  { agent: 'Facebot', source: 'developers.facebook.com/docs/sharing/webmasters/web-crawlers' },
  { agent: 'meta-externalfetcher', source: 'developers.facebook.com/docs/sharing/webmasters/web-crawlers' },
  // Signal's apps name themselves so too (signalapp/Signal-Android, LinkPreviewRepository).
  { agent: 'WhatsApp', source: 'developers.facebook.com/docs/whatsapp/link-previews' },
  { agent: 'TelegramBot', source: 'core.telegram.org, user agent "TelegramBot (like TwitterBot)"' },
  { agent: 'Twitterbot', source: 'developer.x.com/en/docs/x-for-websites/cards/guides/getting-started' },
  { agent: 'Slackbot', source: 'api.slack.com/robots' },
  { agent: 'Slack-ImgProxy', source: 'api.slack.com/robots' },
  { agent: 'Discordbot', source: 'user agent "Discordbot/2.0; +https://discordapp.com"' },
  { agent: 'LinkedInBot', source: 'user agent "LinkedInBot/1.0 (… +http://www.linkedin.com)"' },
  { agent: 'SkypeUriPreview', source: 'user agent of Skype and Teams, skype-url-preview@microsoft.com' },
  { agent: 'MicrosoftPreview', source: 'www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0' },
  { agent: 'BingPreview', source: 'www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0' },
  { agent: 'bingbot', source: 'www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0' },
  {
    agent: 'Googlebot',
    source: 'developers.google.com/search/docs/crawling-indexing/google-common-crawlers',
  },
  {
    agent: 'GoogleImageProxy',
    source: 'user agent of pictures in Gmail, "(via ggpht.com GoogleImageProxy)"',
  },
  { agent: 'Google-PageRenderer', source: 'user agent of link previews in Google Messages and Chat' },
  {
    agent: 'Google-Safety',
    source: 'developers.google.com/search/docs/crawling-indexing/google-special-case-crawlers',
  },
  { agent: 'Applebot', source: 'support.apple.com/en-us/119829' },
  { agent: 'Viber', source: 'user agent of link previews in Viber' },
]
