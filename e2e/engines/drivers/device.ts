/**
 * One browser with nothing in it, and the little that each engine does in its own way. What a person does with it is
 * written once, over these (phone.ts).
 */
export type Device = {
  goto(address: string): Promise<void>
  reload(): Promise<void>
  /** What an expression is worth in the page: JSON. */
  read<Value>(expression: string): Promise<Value>
  /** Presses the element that an expression gives, as a finger would; false where it gives none. */
  press(expression: string): Promise<boolean>
  /** Types where the focus is. */
  type(text: string): Promise<void>
  /** Brings the page before what else this engine shows: one that lies behind is not seen. */
  show(): Promise<void>
  /** Takes the network away, or gives it back; missing where no protocol does so, and the line is cut instead. */
  setOffline?(offline: boolean): Promise<void>
  /** The text of the file that an act makes the browser keep. */
  keepFile(act: () => Promise<void>): Promise<string>
  close(): Promise<void>
}

export type DeviceOptions = {
  /** An IANA zone, which the browser takes for the phone's own. */
  timeZone: string
}

export type Engine = {
  name: 'Chromium' | 'Firefox' | 'WebKit'
  openDevice(options: DeviceOptions): Promise<Device>
  close(): Promise<void>
}

/** The screen of a phone, in CSS pixels. */
export const phoneScreen = { width: 390, height: 844 }
