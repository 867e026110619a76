/** The tools of an article: reading aloud, printing, pictures alone. What they do is fetched when it is wanted. */
import {fetched} from '../fetched.ts'

/** Brings the tools of an article page to life. */
export function wireTools(): void {
  const aloud = document.querySelector<HTMLButtonElement>('[data-aloud]')
  const stop = document.querySelector<HTMLButtonElement>('[data-aloud-stop]')
  if (aloud !== null && stop !== null) wireAloud(aloud, stop)
  // Only when a person asks for it.
  document.querySelector('[data-print]')?.addEventListener('click', (event) => {
    if (event.isTrusted) print()
  })
  wirePictures()
}

function wireAloud(button: HTMLButtonElement, stop: HTMLButtonElement): void {
  let press: Promise<() => void> | undefined
  button.addEventListener('click', async () => {
    press ??= fetched<typeof import('./aloud.ts')>('aloud.js').then(({reader}) => reader(button, stop))
    ;(await press)()
  })
}

function wirePictures(): void {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.picture-shown, .lead-image img')]
  const words = document.querySelector<HTMLElement>('[data-lightbox]')?.dataset
  if (words === undefined) return
  for (const [index, picture] of pictures.entries()) {
    const open = async (): Promise<void> => {
      const {openLightbox} = await fetched<typeof import('./lightbox.ts')>('lightbox.js')
      openLightbox(pictures, index, {
        close: words['close'] ?? '',
        previous: words['previous'] ?? '',
        next: words['next'] ?? '',
      })
    }
    picture.tabIndex = 0
    picture.role = 'button'
    picture.ariaLabel = `${words['enlarge']}${picture.alt === '' ? '' : `: ${picture.alt}`}`
    picture.addEventListener('click', open)
    picture.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      void open()
    })
  }
}
