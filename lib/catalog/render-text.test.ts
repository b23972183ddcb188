import { describe, expect, it } from 'vitest'
import { toPlain } from '@/lib/rich-text'
import { builtInCatalog } from './catalog'
import { renderText } from './render-text'

const item = (slug: string) => builtInCatalog('en').get(slug)

describe('renderText', () => {
  it('names the side worked and the other one, strong', () => {
    expect(renderText(item('pir-fig4-sup'), 'left').start).toEqual([
      { text: 'Lie on your back on a firm bed or mat. Bend both knees. Put your ' },
      { text: 'left', strong: true, side: true },
      { text: ' ankle on your ' },
      { text: 'right', strong: true, side: true },
      { text: ' knee.' },
    ])
  })

  it('mirrors every word between left and right', () => {
    const swap = (text: string) => text.replace(/left|right/g, (word) => (word === 'left' ? 'right' : 'left'))
    const left = renderText(item('clam'), 'left')
    const right = renderText(item('clam'), 'right')
    expect(left.move.map(toPlain)).toEqual(right.move.map((step) => swap(toPlain(step))))
    expect(left.alt).toBe(swap(right.alt))
    expect([left.shown, right.shown]).toEqual(['left', 'right'])
  })

  it('names no side that nobody chose, where that is asked, but in what describes the picture', () => {
    const text = renderText(item('pir-fig4-sup'), undefined, { open: true })
    expect(toPlain(text.start)).toContain('Put your chosen ankle on your other knee')
    expect(text.start).toContainEqual({ text: 'chosen', strong: true, side: true })
    expect(text.alt).toContain('right ankle')
    expect(text.pictureNote && toPlain(text.pictureNote)).toBe('Picture shows the right leg.')
    expect(renderText(item('pir-fig4-sup'), 'left', { open: true })).toEqual(
      renderText(item('pir-fig4-sup'), 'left'),
    )
  })

  it('closes a line done on each side, named by its limb', () => {
    const closing = (slug: string, side: 'both-each' | 'alternate') => {
      const text = renderText(item(slug), side)
      return [text.shown, text.closing && toPlain(text.closing)]
    }
    expect(closing('pir-fig4-sup', 'both-each')).toEqual(['right', 'Then do the same with your left leg.'])
    expect(closing('side-plank-knee', 'both-each')).toEqual(['right', 'Then do the same on your left side.'])
    expect(closing('bird-dog', 'alternate')).toEqual([
      'right',
      'Then switch to your left leg. Keep switching.',
    ])
    expect(renderText(item('pir-fig4-sup'), 'left').closing).toBeUndefined()
  })

  it('says which side the picture shows while none is chosen', () => {
    const text = renderText(item('band-df'), undefined)
    expect(text.pictureNote && toPlain(text.pictureNote)).toBe('Picture shows the right foot.')
    expect(renderText(item('band-df'), 'right').pictureNote).toBeUndefined()
  })

  it('says nothing of sides where both work together', () => {
    const text = renderText(item('bridge'), 'both-each')
    expect([text.shown, text.closing, text.pictureNote]).toEqual([undefined, undefined, undefined])
  })

  it('puts in the clinic’s emergency number, and refuses to leave it out', () => {
    expect(renderText(item('sf-cauda'), undefined, { emergencyNumber: '112' }).move[1]).toContainEqual({
      text: '112',
      strong: true,
    })
    expect(() => renderText(item('sf-cauda'), undefined)).toThrow(/emergencyNumber/)
  })

  it('refuses an item whose text is not written', () => {
    expect(() => renderText({ ...item('bridge'), text: null }, 'left')).toThrow(/bridge has no patient text/)
  })
})
