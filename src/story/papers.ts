/** A paper the story rests on. */
export interface Paper {
  id: string;
  authors: string;
  title: string;
  where: string;
  url: string;
  bibtex: string;
}

/** The papers, by the ids that citations use. */
export const PAPERS: readonly Paper[] = [
  {
    id: 'signsgd',
    authors: 'Bernstein, Wang, Azizzadenesheli, Anandkumar',
    title: 'signSGD: compressed optimisation for non-convex problems',
    where: 'ICML 2018, arXiv 1802.04434',
    url: 'https://arxiv.org/abs/1802.04434',
    bibtex: `@inproceedings{bernstein2018signsgd,
  title     = {{signSGD}: Compressed Optimisation for Non-Convex Problems},
  author    = {Bernstein, Jeremy and Wang, Yu-Xiang and Azizzadenesheli, Kamyar and Anandkumar, Animashree},
  booktitle = {International Conference on Machine Learning},
  year      = {2018}
}`,
  },
  {
    id: 'vote',
    authors: 'Bernstein, Zhao, Azizzadenesheli, Anandkumar',
    title: 'signSGD with majority vote is communication efficient and fault tolerant',
    where: 'ICLR 2019, arXiv 1810.05291',
    url: 'https://arxiv.org/abs/1810.05291',
    bibtex: `@inproceedings{bernstein2019vote,
  title     = {{signSGD} with Majority Vote is Communication Efficient and Fault Tolerant},
  author    = {Bernstein, Jeremy and Zhao, Jiawei and Azizzadenesheli, Kamyar and Anandkumar, Anima},
  booktitle = {International Conference on Learning Representations},
  year      = {2019}
}`,
  },
  {
    id: 'feedback',
    authors: 'Karimireddy, Rebjock, Stich, Jaggi',
    title: 'Error feedback fixes signSGD and other gradient compression schemes',
    where: 'ICML 2019, arXiv 1901.09847',
    url: 'https://arxiv.org/abs/1901.09847',
    bibtex: `@inproceedings{karimireddy2019error,
  title     = {Error Feedback Fixes {signSGD} and other Gradient Compression Schemes},
  author    = {Karimireddy, Sai Praneeth and Rebjock, Quentin and Stich, Sebastian and Jaggi, Martin},
  booktitle = {International Conference on Machine Learning},
  year      = {2019}
}`,
  },
  {
    id: 'stochastic',
    authors: 'Safaryan, Richtárik',
    title: 'Stochastic sign descent methods: new algorithms and better theory',
    where: 'ICML 2021, PMLR 139:9224–9234, arXiv 1905.12938',
    url: 'https://arxiv.org/abs/1905.12938',
    bibtex: `@inproceedings{safaryan2021stochastic,
  title     = {Stochastic Sign Descent Methods: New Algorithms and Better Theory},
  author    = {Safaryan, Mher and Richt{\\'a}rik, Peter},
  booktitle = {International Conference on Machine Learning},
  volume    = {139},
  pages     = {9224--9234},
  year      = {2021}
}`,
  },
  {
    id: 'wilson',
    authors: 'Wilson, Roelofs, Stern, Srebro, Recht',
    title: 'The marginal value of adaptive gradient methods in machine learning',
    where: 'NeurIPS 2017, arXiv 1705.08292',
    url: 'https://arxiv.org/abs/1705.08292',
    bibtex: `@inproceedings{wilson2017marginal,
  title     = {The Marginal Value of Adaptive Gradient Methods in Machine Learning},
  author    = {Wilson, Ashia C. and Roelofs, Rebecca and Stern, Mitchell and Srebro, Nathan and Recht, Benjamin},
  booktitle = {Advances in Neural Information Processing Systems},
  year      = {2017}
}`,
  },
  {
    id: 'ef21',
    authors: 'Richtárik, Sokolov, Fatkhullin',
    title: 'EF21: a new, simpler, theoretically better, and practically faster error feedback',
    where: 'NeurIPS 2021, arXiv 2106.05203',
    url: 'https://arxiv.org/abs/2106.05203',
    bibtex: `@inproceedings{richtarik2021ef21,
  title     = {{EF21}: A New, Simpler, Theoretically Better, and Practically Faster Error Feedback},
  author    = {Richt{\\'a}rik, Peter and Sokolov, Igor and Fatkhullin, Ilyas},
  booktitle = {Advances in Neural Information Processing Systems},
  year      = {2021}
}`,
  },
  {
    id: 'seide',
    authors: 'Seide, Fu, Droppo, Li, Yu',
    title: '1-bit stochastic gradient descent and its application to data-parallel distributed training of speech DNNs',
    where: 'Interspeech 2014',
    url: 'https://www.isca-archive.org/interspeech_2014/seide14_interspeech.html',
    bibtex: `@inproceedings{seide2014onebit,
  title     = {1-Bit Stochastic Gradient Descent and its Application to Data-Parallel Distributed Training of Speech {DNNs}},
  author    = {Seide, Frank and Fu, Hao and Droppo, Jasha and Li, Gang and Yu, Dong},
  booktitle = {Interspeech},
  year      = {2014}
}`,
  },
  {
    id: 'beznosikov',
    authors: 'Beznosikov, Horváth, Richtárik, Safaryan',
    title: 'On biased compression for distributed learning',
    where: 'arXiv 2002.12410',
    url: 'https://arxiv.org/abs/2002.12410',
    bibtex: `@article{beznosikov2020biased,
  title   = {On Biased Compression for Distributed Learning},
  author  = {Beznosikov, Aleksandr and Horv{\\'a}th, Samuel and Richt{\\'a}rik, Peter and Safaryan, Mher},
  journal = {arXiv:2002.12410},
  year    = {2020}
}`,
  },
  {
    id: 'both-ways',
    authors: 'Zheng, Huang, Kwok',
    title: 'Communication-efficient distributed blockwise momentum SGD with error-feedback',
    where: 'NeurIPS 2019, arXiv 1905.10936',
    url: 'https://arxiv.org/abs/1905.10936',
    bibtex: `@inproceedings{zheng2019blockwise,
  title     = {Communication-Efficient Distributed Blockwise Momentum {SGD} with Error-Feedback},
  author    = {Zheng, Shuai and Huang, Ziyue and Kwok, James T.},
  booktitle = {Advances in Neural Information Processing Systems},
  year      = {2019}
}`,
  },
  {
    id: 'qsgd',
    authors: 'Alistarh, Grubic, Li, Tomioka, Vojnovic',
    title: 'QSGD: communication-efficient SGD via gradient quantization and encoding',
    where: 'NeurIPS 2017, arXiv 1610.02132',
    url: 'https://arxiv.org/abs/1610.02132',
    bibtex: `@inproceedings{alistarh2017qsgd,
  title     = {{QSGD}: Communication-Efficient {SGD} via Gradient Quantization and Encoding},
  author    = {Alistarh, Dan and Grubic, Demjan and Li, Jerry and Tomioka, Ryota and Vojnovic, Milan},
  booktitle = {Advances in Neural Information Processing Systems},
  year      = {2017}
}`,
  },
  {
    id: 'terngrad',
    authors: 'Wen, Xu, Yan, Wu, Wang, Chen, Li',
    title: 'TernGrad: ternary gradients to reduce communication in distributed deep learning',
    where: 'NeurIPS 2017, arXiv 1705.07878',
    url: 'https://arxiv.org/abs/1705.07878',
    bibtex: `@inproceedings{wen2017terngrad,
  title     = {{TernGrad}: Ternary Gradients to Reduce Communication in Distributed Deep Learning},
  author    = {Wen, Wei and Xu, Cong and Yan, Feng and Wu, Chunpeng and Wang, Yandan and Chen, Yiran and Li, Hai},
  booktitle = {Advances in Neural Information Processing Systems},
  year      = {2017}
}`,
  },
  {
    id: 'adam',
    authors: 'Kingma, Ba',
    title: 'Adam: a method for stochastic optimization',
    where: 'ICLR 2015, arXiv 1412.6980',
    url: 'https://arxiv.org/abs/1412.6980',
    bibtex: `@inproceedings{kingma2015adam,
  title     = {{Adam}: A Method for Stochastic Optimization},
  author    = {Kingma, Diederik P. and Ba, Jimmy},
  booktitle = {International Conference on Learning Representations},
  year      = {2015}
}`,
  },
  {
    id: 'rprop',
    authors: 'Riedmiller, Braun',
    title: 'A direct adaptive method for faster backpropagation learning: the RPROP algorithm',
    where: 'IEEE International Conference on Neural Networks 1993',
    url: 'https://doi.org/10.1109/ICNN.1993.298623',
    bibtex: `@inproceedings{riedmiller1993rprop,
  title     = {A Direct Adaptive Method for Faster Backpropagation Learning: The {RPROP} Algorithm},
  author    = {Riedmiller, Martin and Braun, Heinrich},
  booktitle = {IEEE International Conference on Neural Networks},
  year      = {1993}
}`,
  },
  {
    id: 'noisy',
    authors: 'Chen, Chen, Sun, Wu, Hong',
    title: 'Distributed training with heterogeneous data: bridging median- and mean-based algorithms',
    where: 'NeurIPS 2020, arXiv 1906.01736',
    url: 'https://arxiv.org/abs/1906.01736',
    bibtex: `@inproceedings{chen2020distributed,
  title     = {Distributed Training with Heterogeneous Data: Bridging Median- and Mean-Based Algorithms},
  author    = {Chen, Xiangyi and Chen, Tiancong and Sun, Haoran and Wu, Zhiwei Steven and Hong, Mingyi},
  booktitle = {Advances in Neural Information Processing Systems},
  year      = {2020}
}`,
  },
];
