/**
 * The screens that a first view does not need, as one script: parted further, what they share with the page would be parted
 * with them, and each part is a request more before the page comes to life.
 */
export { default as AskPage } from '../_ask/ask-page'
export { default as DoseChanges } from '../_ask/dose-changes'
export { default as FollowAlong } from '../_follow/follow-along'
export { default as MeasuresScreen } from '../_measures/measures-screen'
export { askForSync, askToKeep } from '../_offline/keep-page'
export { wipeLink } from '../_offline/wipe-link'
export { default as OpenReminders } from '../_reminders/open-reminders'
