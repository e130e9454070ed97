export { generateMetadata, WithoutLink as default } from '../_design/without-link.tsx';
