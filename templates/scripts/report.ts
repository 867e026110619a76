import {wireFilter} from './report/filter.ts'

const form = document.querySelector<HTMLFormElement>('[data-report-filter]')
if (form) wireFilter(form)
